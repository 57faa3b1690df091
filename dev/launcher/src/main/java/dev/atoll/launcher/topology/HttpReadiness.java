package dev.atoll.launcher.topology;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Asks a process whether it is ready.
final class HttpReadiness {

    private static final int WITHIN_MILLIS = 2_000;

    private HttpReadiness() {}

    static boolean isReady(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(WITHIN_MILLIS);
            connection.setReadTimeout(WITHIN_MILLIS);
            boolean ready = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            connection.disconnect();
            return ready;
        } catch (IOException e) {
            return false; // not yet, or no longer
        }
    }
}
