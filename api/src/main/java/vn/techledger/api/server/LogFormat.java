package vn.techledger.api.server;

/** How the process writes its own log: lines for people, or one JSON object a line. */
public enum LogFormat {
    TEXT,
    JSON
}
