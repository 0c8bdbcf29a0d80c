package server

import (
	"crypto/tls"
	"net"
)

const addr = "0.0.0.0:2000"

func listen(config *tls.Config, given string) {
	net.Listen("tcp", "0.0.0.0:2000")
	//                ^^^^^^^^^^^^^^ alert
	net.Listen("tcp", ":2000")
	//                ^^^^^^^ alert
	tls.Listen("tcp", "[::]:8443", config)
	//                ^^^^^^^^^^^ alert
	net.ListenPacket("udp", `0.0.0.0:53`)
	//                      ^^^^^^^^^^^^ alert
	net.Listen("tcp", addr)
	//                ^^^^ alert
	net.Listen("tcp", "0.0.0.0:"+port)
	//                ^^^^^^^^^^^^^^^ missed: put together
	net.Listen("tcp", "127.0.0.1:2000")
	net.Listen("tcp", "localhost:2000")
	net.Listen("tcp", ":0")
	net.Listen("unix", "/run/server.sock")
	net.Listen("tcp", given)
	net.Dial("tcp", "0.0.0.0:2000")
}
