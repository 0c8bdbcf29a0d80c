package com.example.net;

import javax.net.ssl.*;

class Connections {
    void open(SSLSocket socket, SSLParameters parameters) throws Exception {
        SSLContext first = SSLContext.getInstance("TLSv1");
        //                                        ^^^^^^^ alert
        SSLContext second = javax.net.ssl.SSLContext.getInstance("SSL");
        //                                                       ^^^^^ alert
        var third = SSLContext.getInstance("TLSv1.1", "SunJSSE");
        //                                 ^^^^^^^^^ alert
        socket.setEnabledProtocols(new String[] {"SSLv3"});
        //                                       ^^^^^^^ alert
        parameters.setProtocols(new String[] {"TLSv1.2", "TLSv1"});
        //                                               ^^^^^^^ alert
        use(first, second, third);
    }

    private static final String VERSION = "TLSv1";

    SSLContext named() throws Exception {
        return SSLContext.getInstance(VERSION);
        //                            ^^^^^^^ missed: kept in a constant
    }

    void fine(SSLSocket socket, String version) throws Exception {
        SSLContext.getInstance("TLS");
        SSLContext.getInstance("TLSv1.2");
        SSLContext.getInstance("TLSv1.3");
        SSLContext.getInstance(version);
        socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
        log.info("TLSv1");
        Protocols.getInstance("SSLv3");
        if (socket.getSession().getProtocol().equals("TLSv1")) {
            socket.close();
        }
    }
}
