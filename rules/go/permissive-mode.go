package setup

import (
	"io/fs"
	"io/ioutil"
	"os"
)

func prepare(folder string, data []byte) error {
	if err := os.MkdirAll(folder, 0777); err != nil {
	//                            ^^^^ alert
		return err
	}
	if err := os.WriteFile(folder+"/config.json", data, 0o666); err != nil {
	//                                                  ^^^^^ alert
		return err
	}
	ioutil.WriteFile(folder+"/token", data, os.ModePerm)
	//                                      ^^^^^^^^^^^ alert
	return os.Chmod(folder+"/run.sh", os.FileMode(0777))
	//                                ^^^^^^^^^^^^^^^^^ alert
}

func open(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0777)
	//                                                   ^^^^ alert
	if err != nil {
		return err
	}
	return f.Chmod(0777)
	//             ^^^^ alert
}

func shared() error {
	return os.Mkdir("/var/spool/drop", 01777)
	//                                 ^^^^^ spurious: the sticky bit keeps files apart
}

func named(path string) error {
	const mode = 0777
	return os.Chmod(path, mode)
	//                    ^^^^ missed: the mode goes through a name
}

func fine(path string, data []byte, info fs.FileInfo) error {
	os.MkdirAll(path, 0o755)
	os.WriteFile(path, data, 0644)
	os.WriteFile(path, data, 0600)
	os.Chmod(path, info.Mode())
	os.Chmod(path, 0775)
	os.OpenFile(path, os.O_RDONLY, 0)
	os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0666)
	os.MkdirAll(path, os.ModePerm)
	retry.Mkdir(path, 777)
	return os.Chown(path, 0, 0666)
}
