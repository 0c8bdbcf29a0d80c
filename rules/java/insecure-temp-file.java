package com.example.reports;

class Report {
    void fixed(byte[] data) throws IOException {
        Files.write(Paths.get("/tmp/report.csv"), data);
        //                    ^^^^^^^^^^^^^^^^^ alert
        new FileOutputStream("/tmp/report.bin").write(data);
        //                   ^^^^^^^^^^^^^^^^^ alert
        new FileWriter(new File("/var/tmp/report.txt")).append("done");
        //                      ^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void folder(byte[] data) throws IOException {
        File file = new File(System.getProperty("java.io.tmpdir"), "report.csv");
        //                                                         ^^^^^^^^^^^^ alert
        new FileOutputStream(file).write(data);
    }

    File directory() throws IOException {
        File folder = File.createTempFile("report", "");
        //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        folder.delete();
        folder.mkdir();
        return folder;
    }

    void named(byte[] data) throws IOException {
        String path = "/tmp/report.csv";
        new FileOutputStream(path).write(data);
        //                   ^^^^ missed: the name goes through a variable
    }

    void fresh(byte[] data) throws IOException {
        Files.write(Files.createTempFile("report", ".csv"), data);
        File file = File.createTempFile("report", ".csv");
        new FileOutputStream(file).write(data);
        file.delete();
    }

    File checked() throws IOException {
        File folder = File.createTempFile("report", "");
        if (!folder.delete() || !folder.mkdir()) {
            throw new IOException("no folder");
        }
        return folder;
    }

    byte[] read() throws IOException {
        new FileInputStream("/tmp/report.csv").read();
        return Files.readAllBytes(Paths.get("/tmp/report.csv"));
    }

    void elsewhere(byte[] data) throws IOException {
        new FileOutputStream("/srv/report.csv").write(data);
    }

    void listed() {
        File folder = new File(System.getProperty("java.io.tmpdir"), "reports");
        folder.listFiles();
    }
}
