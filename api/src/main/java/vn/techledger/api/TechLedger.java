package vn.techledger.api;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import vn.techledger.api.cli.Commands;
import vn.techledger.api.server.InvalidSetting;
import vn.techledger.api.server.ServerConfiguration;
import vn.techledger.api.server.Settings;

/** The program: {@code serve}, which is the default, or one of the subcommands. */
@SpringBootApplication
public class TechLedger {

    private static final Logger LOGGER = LoggerFactory.getLogger(TechLedger.class);
    private static final String SERVE = "serve";
    private static final int REFUSED = 2;

    public static void main(String[] arguments) {
        if (arguments.length > 0 && !arguments[0].equals(SERVE) && !arguments[0].startsWith("--spring.")) {
            quieten();
            System.exit(Commands.run(arguments));
        }
        try {
            serve(Settings.from(System.getenv()), arguments);
        } catch (InvalidSetting refused) {
            LOGGER.error(refused.getMessage());
            System.exit(REFUSED);
        }
    }

    /** What a command has to say it says itself; without Spring, everything else would be logged to the last detail. */
    private static void quieten() {
        LoggingSystem.get(TechLedger.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    /** Starts the server and returns once it answers. */
    public static ServletWebServerApplicationContext serve(Settings settings, String... arguments) {
        var application = new SpringApplication(TechLedger.class);
        application.setBannerMode(Banner.Mode.OFF);
        ServerConfiguration.apply(application, settings);
        var given = Arrays.stream(arguments)
                .filter(argument -> !argument.equals(SERVE))
                .toArray(String[]::new);
        var context = (ServletWebServerApplicationContext) application.run(given);
        var server = context.getWebServer();
        if (server != null) {
            LOGGER.info("TechLedger answers at http://localhost:{} (API: /swagger-ui.html)", server.getPort());
        }
        return context;
    }
}
