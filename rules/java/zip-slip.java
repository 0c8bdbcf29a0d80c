package com.example.imports;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.zip.*;
import org.apache.commons.compress.archivers.tar.*;

class Importer {
    void unzip(String archive, String target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new FileInputStream(archive))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                String path = target + File.separator + entry.getName();
                try (FileOutputStream out = new FileOutputStream(path)) {
                //                                               ^^^^ alert
                    zip.transferTo(out);
                }
                entry = zip.getNextEntry();
            }
        }
    }

    void untar(TarArchiveInputStream tar, Path target) throws IOException {
        TarArchiveEntry entry;
        while ((entry = tar.getNextTarEntry()) != null) {
            Path file = target.resolve(entry.getName());
            //                         ^^^^^^^^^^^^^^^ alert
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
        }
    }

    void all(ZipFile zip, File target) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            File file = new File(target, entry.getName());
            //                           ^^^^^^^^^^^^^^^ alert
            extract(zip, entry, file);
        }
    }

    void one(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.copy(zip.getInputStream(entry), Paths.get(target.toString(), entry.getName()));
        //                                                                 ^^^^^^^^^^^^^^^ alert
    }

    void helper(ZipFile zip, ZipEntry entry, File target) throws IOException {
        String name = safe(entry.getName());
        File file = new File(target, name);
        File other = new File(target, entry.getName());
        //                            ^^^^^^^^^^^^^^^ spurious: cleaned by the next line
        ensureBelow(other, target);
    }

    void stream(ZipFile zip, Path target) {
        zip.stream().forEach(entry -> write(target.resolve(entry.getName())));
        //                                                 ^^^^^^^^^^^^^^^ missed: the lambda's parameter has no type
    }

    void checked(ZipInputStream zip, File target) throws IOException {
        ZipEntry entry;
        while ((entry = zip.getNextEntry()) != null) {
            File file = new File(target, entry.getName());
            if (!file.getCanonicalPath().startsWith(target.getCanonicalPath() + File.separator)) {
                throw new IOException("bad entry");
            }
            Files.copy(zip, file.toPath());
        }
    }

    void fine(ZipInputStream zip, File target, User user) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        File numbered = new File(target, counter++ + ".bin");
        File named = new File(target, user.getName());
        names.add(entry.getName());
        String simple = new File(entry.getName()).getName();
        sizes.get(entry.getName());
        new ZipEntry(user.getName());
    }
}
