package config

const accessKey = "AKIAZ4QH8DHBK3T7WQ2M"
//                ^^^^^^^^^^^^^^^^^^^^^^ alert

func clients(region string) {
	github.NewClient(nil).WithAuthToken("ghp_iR54dhCYg9Tfmoywi9xLmmKZrrnAw438BYh3")
	//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	charge("sk_live_51HqLyjWDarjtT1zdp7dcQw8e")
	//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	if region == "eu" {
		maps.Key = "AIzaSyD9tSrke72PouQMnMX-a7eZSW0jkFMBWYr"
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	}
}

var key = `-----BEGIN RSA PRIVATE KEY-----
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
MIIEowIBAAKCAQEA3bq8Vf1mZ0oY
-----END RSA PRIVATE KEY-----`

const public = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOC
-----END PUBLIC KEY-----`

var shown = []string{
	"AKIAIOSFODNN7EXAMPLE",
	"ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
	"-----BEGIN RSA PRIVATE KEY-----",
	"sk_test_51HqLyjWDarjtT1zdp7dcQw8e",
	"npm_config_registry",
	"AIza",
}
