package com.example.client;

import java.security.cert.X509Certificate;
import javax.net.ssl.*;
import org.apache.http.conn.ssl.*;
import okhttp3.OkHttpClient;

class HttpClientFactory {
    OkHttpClient unsafe() throws Exception {
        TrustManager[] trustAll = new TrustManager[] {
            new X509TrustManager() {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String authType) {
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String authType) {
                //          ^^^^^^^^^^^^^^^^^^ alert
                    // accept everything
                }

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                    return new X509Certificate[] {};
                }
            }
        };
        HttpsURLConnection.setDefaultHostnameVerifier((hostname, session) -> true);
        //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return new OkHttpClient.Builder().hostnameVerifier((host, session) -> { return true; }).build();
        //                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    CloseableHttpClient apache() throws Exception {
        SSLContext context = SSLContextBuilder.create().loadTrustMaterial(null, (chain, type) -> true).build();
        //                                                                      ^^^^^^^^^^^^^^^^^^^^^ alert
        return HttpClients.custom()
            .setSSLContext(context)
            .setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE)
            //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            .build();
    }

    HostnameVerifier verifier = new HostnameVerifier() {
        public boolean verify(String hostname, SSLSession session) {
        //             ^^^^^^ alert
            return true;
        }
    };

    HostnameVerifier named = (host, session) -> true;
    //                       ^^^^^^^^^^^^^^^^^^^^^^^ missed: a lambda kept in a variable

    SslContext forTests() throws Exception {
        return SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build();
        //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: a client for tests
    }

    class Pinned implements X509TrustManager {
        public void checkClientTrusted(X509Certificate[] chain, String type) {
        }

        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            if (!pins.contains(fingerprint(chain[0]))) {
                throw new CertificateException("unknown certificate");
            }
        }
    }

    class Delegating extends X509ExtendedTrustManager {
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
            delegate.checkServerTrusted(chain, type);
        }
    }

    boolean verify(String signature, byte[] data) {
        return true;
    }

    void fine(OkHttpClient.Builder builder) {
        builder.hostnameVerifier((host, session) -> host.equals("internal.example.com"));
        builder.retryOnConnectionFailure(true);
        builder.hostnameVerifier(OkHostnameVerifier.INSTANCE);
        checker.when((a, b) -> true);
    }
}
