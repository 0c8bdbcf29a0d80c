class UploadController {
    private final Path root = Paths.get("/srv/www/uploads");

    @PostMapping("/upload")
    void upload(@RequestParam MultipartFile file) throws IOException {
        file.transferTo(new File("/srv/www/" + file.getOriginalFilename()));
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @PostMapping("/photo")
    String photo(@RequestParam("photo") MultipartFile photo) throws IOException {
        String name = StringUtils.cleanPath(photo.getOriginalFilename());
        Files.copy(photo.getInputStream(), root.resolve(name), StandardCopyOption.REPLACE_EXISTING);
//                                         ^^^^^^^^^^^^^^^^^^ alert
        return name;
    }

    @PostMapping("/bytes")
    void bytes(@RequestParam MultipartFile file) throws IOException {
        Path path = Paths.get("uploads", file.getOriginalFilename());
        Files.write(path, file.getBytes());
//                  ^^^^ alert
    }

    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        Part part = request.getPart("file");
        part.write(getServletContext().getRealPath("") + File.separator + part.getSubmittedFileName());
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void stream(MultipartFile file) throws IOException {
        try (OutputStream out = new FileOutputStream("uploads/" + UUID.randomUUID() + file.getOriginalFilename())) {
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            file.getInputStream().transferTo(out);
        }
    }

    @PostMapping("/image")
    void image(@RequestParam MultipartFile file) throws IOException {
        if (!"image/png".equals(file.getContentType())) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        file.transferTo(root.resolve(file.getOriginalFilename()));
    }

    @PostMapping("/pdf")
    void pdf(@RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        if (!name.endsWith(".pdf")) throw new IllegalArgumentException("only PDF");
        Files.copy(file.getInputStream(), root.resolve(name));
    }

    @PostMapping("/own")
    void own(@RequestParam MultipartFile file) throws IOException {
        file.transferTo(root.resolve(UUID.randomUUID().toString()));
        log.info("kept {}", file.getOriginalFilename());
    }

    void export(Report report) throws IOException {
        Files.write(root.resolve(report.getName()), report.getBytes());
        new FileOutputStream("reports/" + report.getName()).close();
    }

    void forward(MultipartFile file, OutputStream out) throws IOException {
        file.getInputStream().transferTo(out);
    }

    void list(MultipartFile file, Writer writer) throws IOException {
        writer.write(file.getOriginalFilename());
    }

    void named(@RequestParam MultipartFile file, Writer writer) throws IOException {
        String name = file.getOriginalFilename();
        if (!ALLOWED.contains(FilenameUtils.getExtension(name))) return;
        Files.write(root.resolve(name), file.getBytes());
    }
}
