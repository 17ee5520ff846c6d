package vn.techledger.api.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses an application role for which the log's fences are no fences. What counts is not what the role may do at this
 * moment but what it can come to do: every role that it is a member of, however indirectly, is looked at like itself.
 */
public final class FenceCheck {

    private static final String REACHABLE =
            "with reachable as (select * from pg_roles where pg_has_role(session_user, oid, 'MEMBER')) ";

    private static final String POWERFUL = REACHABLE + """
            select rolname, case when rolsuper then 'a superuser' else 'free of row security (bypassrls)' end
              from reachable where rolsuper or rolbypassrls order by rolname <> session_user, rolname limit 1
            """;

    private static final String OWNED = REACHABLE + """
            , owned (what, owner) as (
                select 'schema ' || nspname, nspowner from pg_namespace where nspname = 'ledger'
                union all
                select 'table ' || relname, relowner from pg_class where relnamespace = 'ledger'::regnamespace
                union all
                select 'function ' || proname, proowner from pg_proc where pronamespace = 'ledger'::regnamespace
                union all
                select 'type ' || typname, typowner from pg_type where typnamespace = 'ledger'::regnamespace
            )
            select rolname, what from owned join reachable on oid = owner order by what limit 1
            """;

    private static final String WRITABLE = REACHABLE + """
            select rolname, privilege || ' on ledger.' || name
              from reachable,
                   unnest(array['event', 'event_tag', 'event_type', 'append', 'command_record', 'log_head']) as name,
                   unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as privilege
             where not (name = 'log_head' and privilege = 'UPDATE')
               and (has_table_privilege(oid, 'ledger.' || name, privilege)
                or (privilege = 'UPDATE' and has_any_column_privilege(oid, 'ledger.' || name, privilege)))
             order by 2 limit 1
            """;

    private static final String MAY_CREATE_SCHEMAS =
            "select session_user, current_database() where not has_database_privilege(current_database(), 'CREATE')";

    private FenceCheck() {}

    /**
     * Looks at the role that this connection has logged in as, after the log's schema was migrated.
     *
     * @throws StartRefused naming the role and what it has too much, or too little
     */
    public static void check(Connection connection) throws SQLException {
        refuse(connection, POWERFUL, "The application's database role is, or can become, %s, which is %s");
        refuse(connection, OWNED, "The application's database role is, or can become, %s, the owner of %s of the log");
        refuse(connection, WRITABLE, "The application's database role is, or can become, %s, which has %s");
        refuse(
                connection,
                MAY_CREATE_SCHEMAS,
                "The application's database role %s may not create schemas for its read models in the database %s");
    }

    private static void refuse(Connection connection, String query, String sentence) throws SQLException {
        var found = firstRow(connection, query);
        if (!found.isEmpty()) {
            throw new StartRefused(sentence.formatted(found.toArray())
                    + "; the README says under \"Your own PostgreSQL\" which two roles TechLedger needs.");
        }
    }

    private static List<String> firstRow(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var row = new ArrayList<String>();
            if (rows.next()) {
                row.add(rows.getString(1));
                row.add(rows.getString(2));
            }
            return row;
        }
    }
}
