package com.example.files;

import java.io.*;
import java.nio.file.*;
import java.util.UUID;
import javax.servlet.http.*;
import org.springframework.core.io.FileSystemResource;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

@RestController
class FileController {
    private static final String UPLOADS = "/srv/uploads/";
    private final Path root = Paths.get("/srv");

    void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("file");
        File file = new File(UPLOADS + name);
        Files.copy(file.toPath(), response.getOutputStream());
        //         ^^^^^^^^^^^^^ alert
    }

    @PostMapping("/upload")
    String upload(@RequestParam("file") MultipartFile file) throws IOException {
        String original = file.getOriginalFilename();
        file.transferTo(new File(UPLOADS, original));
        //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        Files.copy(file.getInputStream(), root.resolve(file.getOriginalFilename()));
        //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return "ok";
    }

    @GetMapping("/report/{name}")
    FileSystemResource report(@PathVariable String name) {
        return new FileSystemResource("/srv/reports/" + name + ".pdf");
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/log")
    String log(@RequestParam("day") String day) throws IOException {
        try (BufferedReader reader = new BufferedReader(new FileReader("logs/" + day.trim()))) {
        //                                                             ^^^^^^^^^^^^^^^^^^^^ alert
            return reader.readLine();
        }
    }

    @DeleteMapping("/file/{name}")
    void delete(@PathVariable String name) throws IOException {
        Files.delete(Paths.get(UPLOADS, name));
        //           ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/theme")
    String theme(@RequestParam String theme) throws IOException {
        if (!THEMES.has(theme)) {
            throw new IllegalArgumentException();
        }
        return Files.readString(Path.of("themes", theme));
    }

    @GetMapping("/service")
    String indirect(@RequestParam String name) {
        return storage.read(name);
        //                  ^^^^ missed: the path is built in another class
    }

    @GetMapping("/checked")
    byte[] checked(@RequestParam String name) throws IOException {
        File file = new File(UPLOADS, name);
        if (!file.getCanonicalPath().startsWith(UPLOADS)) {
            throw new IllegalArgumentException("outside");
        }
        return Files.readAllBytes(file.toPath());
    }

    @GetMapping("/invoice/{id}")
    byte[] fine(@PathVariable Long id, @RequestParam String name, HttpServletRequest request) throws IOException {
        Files.readAllBytes(Paths.get("/srv/invoices", id + ".pdf"));
        File named = new File(UPLOADS, new File(name).getName());
        Files.createFile(root.resolve(UUID.randomUUID().toString()));
        File stored = new File(UPLOADS, documents.findByName(name).getPath());
        new FileInputStream(stored);
        audit.resolve("opened", name);
        return Files.readAllBytes(Paths.get("/srv/static", "index.html"));
    }

    void upload(Part part) throws IOException {
        String name = part.getSubmittedFileName();
        if (name.lastIndexOf('/') >= 0) {
            name = name.substring(name.lastIndexOf('/') + 1);
        }
        part.write(new File(UPLOADS, name).getPath());
    }
}
