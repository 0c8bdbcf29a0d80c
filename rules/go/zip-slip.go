package archive

import (
	"archive/tar"
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func Unzip(source, target string) error {
	r, err := zip.OpenReader(source)
	if err != nil {
		return err
	}
	defer r.Close()
	for _, f := range r.File {
		path := filepath.Join(target, f.Name)
		//                            ^^^^^^ alert
		if f.FileInfo().IsDir() {
			os.MkdirAll(path, f.Mode())
			continue
		}
		out, err := os.Create(path)
		if err != nil {
			return err
		}
		out.Close()
	}
	return nil
}

func Untar(in io.Reader, target string) error {
	tr := tar.NewReader(in)
	for {
		header, err := tr.Next()
		if err == io.EOF {
			return nil
		}
		name := header.Name
		out, err := os.Create(filepath.Join(target, name))
		//                                          ^^^^ alert
		if err != nil {
			return err
		}
		io.Copy(out, tr)
	}
}

func extractFile(f *zip.File, target string) error {
	return writeFile(filepath.Join(target, f.Name), f)
	//                                     ^^^^^^ alert
}

func extractChecked(f *zip.File, target string) error {
	path := filepath.Join(target, f.Name)
	//                            ^^^^^^ spurious: the next function checks
	return writeBelow(path, target, f)
}

func joined(f *zip.File, target string) (*os.File, error) {
	return os.Create(target + "/" + f.Name)
	//               ^^^^^^^^^^^^^^^^^^^^^ missed: joined with a plus
}

func safe(r *zip.Reader, target string) error {
	for _, f := range r.File {
		path := filepath.Join(target, f.Name)
		if !strings.HasPrefix(path, filepath.Clean(target)+string(os.PathSeparator)) {
			return os.ErrPermission
		}
		os.MkdirAll(path, 0o750)
	}
	return nil
}

func flat(f *zip.File, target string) (*os.File, error) {
	return os.Create(filepath.Join(target, filepath.Base(f.Name)))
}

func pack(w *zip.Writer, folder string, entries []os.DirEntry, user User) {
	for _, entry := range entries {
		data, _ := os.ReadFile(filepath.Join(folder, entry.Name()))
		w.Create(filepath.Join("data", entry.Name()))
		_ = data
	}
	os.Create(filepath.Join(folder, user.Name))
}
