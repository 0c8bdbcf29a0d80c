package com.example.tools;

import java.io.*;
import java.util.*;
import org.springframework.web.bind.annotation.*;

@RestController
class ToolsController {
    private static final String GIT = "/usr/bin/git";
    private final String script;
    private final TaskExecutor executor;

    @GetMapping("/ping")
    String ping(@RequestParam String host) throws IOException {
        Process process = Runtime.getRuntime().exec("ping -c 4 " + host);
        //                                          ^^^^^^^^^^^^^^^^^^^ alert
        return read(process);
    }

    @PostMapping("/convert")
    void convert(@RequestParam("file") String file, String format) throws IOException {
        String command = String.format("convert %s out.%s", file, format);
        Runtime runtime = Runtime.getRuntime();
        runtime.exec(command);
        //           ^^^^^^^ alert
        new ProcessBuilder("/bin/bash", "-c", command).start();
        //                                    ^^^^^^^ alert
        Runtime.getRuntime().exec(new String[] {"cmd.exe", "/c", "dir " + file});
        //                                                       ^^^^^^^^^^^^^ alert
        new ProcessBuilder(List.of("sh", "-c", "tar czf backup.tgz " + file)).start();
        //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @PostMapping("/run")
    String run(@RequestParam String cmd) throws IOException {
        return read(Runtime.getRuntime().exec(cmd));
        //                                    ^^^ alert
    }

    void listed(String name) throws IOException {
        List<String> command = new ArrayList<>();
        command.add("sh");
        command.add("-c");
        command.add("ls " + name);
        new ProcessBuilder(command).start();
        //                 ^^^^^^^ missed: the list is filled piece by piece
    }

    void sized(Size size) throws IOException {
        Runtime.getRuntime().exec("convert in.png -resize " + size + " out.png");
        //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: the value is an enum
    }

    void fine(String path, String branch, int port, SQLiteDatabase db) throws IOException {
        new ProcessBuilder("ls", "-l", "--", path).start();
        Runtime.getRuntime().exec(new String[] {"git", "checkout", "--", branch});
        Runtime.getRuntime().exec(GIT + " fetch --all");
        Runtime.getRuntime().exec("fuser -k " + port + "/tcp");
        new ProcessBuilder("sh", "-c", "df -h | tail -1").start();
        new ProcessBuilder("sh", "-c", script).start();
        //                             ^^^^^^ spurious: a setting of the program
        String listing = "ls -l";
        Runtime.getRuntime().exec(listing);
        executor.exec("import " + path);
        db.exec("ping " + path);
        log.info("sh", "-x", path);
    }
}
