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
            Files.createDirectories(file.getParent());
            //                      ^^^^^^^^^^^^^^^^ alert
            Files.copy(tar, file);
            //              ^^^^ alert
        }
    }

    void all(ZipFile zip, File target) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            File file = new File(target, entry.getName());
            extract(zip, entry, file);
            //                  ^^^^ alert
        }
    }

    void one(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.copy(zip.getInputStream(entry), Paths.get(target.toString(), entry.getName()));
        //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void stream(ZipFile zip, Path target) {
        zip.stream().forEach(entry -> write(target.resolve(entry.getName())));
        //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void elsewhere(ZipFile zip, ZipEntry entry, File target) throws IOException {
        copy(zip, new File(target, entry.getName()));
    }

    private void copy(ZipFile zip, File file) throws IOException {
        try (OutputStream out = new FileOutputStream(file)) {
        //                                           ^^^^ alert
            out.write(1);
        }
    }

    void handed(ZipFile zip, ZipEntry entry, File target) throws IOException {
        Target.of(new File(target, entry.getName())).fill(zip);
        //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the other class may write or not
    }

    void helper(ZipFile zip, ZipEntry entry, File target) throws IOException {
        File other = new File(target, entry.getName());
        ensureBelow(other, target);
        extract(zip, entry, other);
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

    void normal(ZipInputStream zip, Path target) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
    }

    void inside(TarArchiveInputStream tar, File target) throws IOException {
        File file = new File(target, tar.getNextTarEntry().getName());
        if (!startsWithPath(file.getCanonicalPath(), target.getCanonicalPath())) {
            throw new IOException("outside");
        }
        try (OutputStream out = new FileOutputStream(file)) {
            tar.transferTo(out);
        }
    }

    void counted(TarArchiveInputStream tar, File target) throws IOException {
        File file = new File(target, tar.getNextTarEntry().getName());
        if (isSmall(file)) {
            try (OutputStream out = new FileOutputStream(file)) {
                //                                       ^^^^ alert
                tar.transferTo(out);
            }
        }
    }

    void fine(ZipInputStream zip, File target, User user) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        File numbered = new File(target, counter++ + ".bin");
        Files.copy(zip, numbered.toPath());
        Files.copy(zip, new File(target, user.getName()).toPath());
        names.add(entry.getName());
        String simple = new File(entry.getName()).getName();
        Files.copy(zip, new File(target, simple).toPath());
        sizes.get(entry.getName());
        if (entry.getName().contains("..")) {
            throw new IOException("bad entry");
        }
        Files.copy(zip, new File(target, entry.getName()).toPath());
    }
}
