package client

import "crypto/tls"

func configs() []*tls.Config {
	old := &tls.Config{
		MinVersion: tls.VersionTLS10,
  //          ^^^^^^^^^^^^^^^^ alert
		MaxVersion: tls.VersionTLS13,
	}
	older := tls.Config{MinVersion: tls.VersionSSL30, ServerName: "example.com"}
 //                              ^^^^^^^^^^^^^^^^ alert
	late := &tls.Config{}
	late.MinVersion = tls.VersionTLS11
 //                ^^^^^^^^^^^^^^^^ alert
	late.MaxVersion = tls.VersionTLS10
 //                ^^^^^^^^^^^^^^^^ alert
	transport := &http.Transport{TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS11}}
 //                                                                    ^^^^^^^^^^^^^^^^ alert
	return []*tls.Config{old, &older, late, transport.TLSClientConfig}
}

func chosen(version uint16) *tls.Config {
	oldest := uint16(tls.VersionTLS10)
	return &tls.Config{MinVersion: oldest}
 //                             ^^^^^^ missed: kept in a variable
}

func fine(state tls.ConnectionState, version uint16) *tls.Config {
	if state.Version == tls.VersionTLS10 {
		log.Println("an old client")
	}
	names := map[uint16]string{tls.VersionTLS10: "1.0", tls.VersionTLS11: "1.1"}
	log.Println(names[state.Version])
	config := &tls.Config{MinVersion: tls.VersionTLS12, MaxVersion: tls.VersionTLS13}
	config.MinVersion = tls.VersionTLS13
	limits := Limits{Lowest: tls.VersionTLS10}
	log.Println(limits)
	return &tls.Config{MinVersion: version}
}
