package deploy

import (
	"net"

	"golang.org/x/crypto/ssh"
)

func connect(host, user, password string) (*ssh.Client, error) {
	config := &ssh.ClientConfig{
		User:            user,
		Auth:            []ssh.AuthMethod{ssh.Password(password)},
		HostKeyCallback: ssh.InsecureIgnoreHostKey(),
		//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	}
	return ssh.Dial("tcp", host, config)
}

func lenient(config *ssh.ClientConfig) {
	config.HostKeyCallback = ssh.InsecureIgnoreHostKey()
	//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func always() ssh.ClientConfig {
	return ssh.ClientConfig{
		HostKeyCallback: func(hostname string, remote net.Addr, key ssh.PublicKey) error { return nil },
		//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	}
}

func inTests() ssh.HostKeyCallback {
	return ssh.InsecureIgnoreHostKey()
	//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: a server started by the test itself
}

func logged() ssh.ClientConfig {
	return ssh.ClientConfig{
		HostKeyCallback: func(host string, remote net.Addr, key ssh.PublicKey) error { log.Print(host); return nil },
		//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: it logs and accepts
	}
}

func fixed(key ssh.PublicKey) ssh.ClientConfig {
	return ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key)}
}

func fine(known ssh.HostKeyCallback) ssh.ClientConfig {
	hooks := Hooks{BannerCallback: func(message string) error { return nil }}
	use(hooks)
	return ssh.ClientConfig{HostKeyCallback: known}
}
