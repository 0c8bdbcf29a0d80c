package unpack

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"compress/zlib"
	"io"
)

func upload(w http.ResponseWriter, r *http.Request) {
	zipped, err := gzip.NewReader(r.Body)
	if err != nil {
		return
	}
	defer zipped.Close()
	data, _ := io.ReadAll(zipped)
	//                    ^^^^^^ alert
	store(data)
}

func inflate(in io.Reader, out io.Writer) error {
	reader, err := zlib.NewReader(in)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, reader)
	//                    ^^^^^^ alert
	return err
}

func extract(archive *zip.Reader, target string) error {
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			return err
		}
		out, _ := os.Create(filepath.Join(target, filepath.Base(f.Name)))
		io.Copy(out, in)
		//           ^^ alert
	}
	return nil
}

func archived(in io.Reader, out io.Writer) {
	zipped, _ := gzip.NewReader(in)
	files := tar.NewReader(zipped)
	for {
		if _, err := files.Next(); err != nil {
			return
		}
		io.Copy(out, files)
		//           ^^^^^ alert
	}
}

func direct(in io.Reader) ([]byte, error) {
	return io.ReadAll(bzip2.NewReader(bufio.NewReader(in)))
	//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func limited(in io.Reader, out io.Writer) error {
	zipped, err := gzip.NewReader(in)
	if err != nil {
		return err
	}
	io.Copy(out, io.LimitReader(zipped, 10<<20))
	_, err = io.CopyN(out, zipped, 10<<20)
	return err
}

func plain(w http.ResponseWriter, r *http.Request) {
	file, _ := os.Open("pages/home.html")
	io.Copy(w, file)
	data, _ := io.ReadAll(r.Body)
	packed := gzip.NewWriter(w)
	packed.Write(data)
	io.Copy(packed, file)
}
