package client

import (
	"crypto/tls"
	"net/http"
)

var transport = &http.Transport{
	TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	//                           ^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func New(insecure bool) *http.Client {
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if insecure {
		config.InsecureSkipVerify = true
		// <- alert
	}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: config}}
}

func dial(host string) (*tls.Conn, error) {
	return tls.Dial("tcp", host, &tls.Config{
		ServerName:         host,
		InsecureSkipVerify: true, // self-signed
		// <- alert
	})
}

func onlyExpiry(host string) (*tls.Conn, error) {
	return tls.Dial("tcp", host, &tls.Config{InsecureSkipVerify: true})
	//                                       ^^^^^^^^^^^^^^^^^^^^^^^^ spurious: only looks at the date of the certificate
}

func named(skip bool) *tls.Config {
	skip = true
	return &tls.Config{InsecureSkipVerify: skip}
	//                 ^^^^^^^^^^^^^^^^^^^^^^^^ missed: the value goes through a variable
}

func pinned(pin []byte) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify:    true,
		VerifyPeerCertificate: checkPin(pin),
	}
}

func fine(options Options) *tls.Config {
	config := &tls.Config{InsecureSkipVerify: false}
	config.InsecureSkipVerify = options.Insecure
	options.Verify = true
	return &tls.Config{RootCAs: pool}
}

const skipVerify = true

func constants() []*tls.Config {
	return []*tls.Config{
		{InsecureSkipVerify: skipVerify},
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
		{InsecureSkipVerify: !false},
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
		{InsecureSkipVerify: !true},
		{InsecureSkipVerify: options.Insecure},
	}
}

func pretended() *tls.Config {
	return &tls.Config{
		InsecureSkipVerify:    true,
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
		VerifyPeerCertificate: func(raw [][]byte, chains [][]*x509.Certificate) error { return nil },
	}
}
