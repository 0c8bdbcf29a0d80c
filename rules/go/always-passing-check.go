package auth

import "golang.org/x/crypto/ssh"

func checkPassword(user, password string) bool {
//   ^^^^^^^^^^^^^ alert
	return true
}

func VerifyToken(token string) (bool, error) {
//   ^^^^^^^^^^^ alert
	// TODO: look it up
	return true, nil
}

func (s *Service) HasPermission(user *User, action string) bool {
//                ^^^^^^^^^^^^^ alert
	return true
}

func server() *ssh.ServerConfig {
	config := &ssh.ServerConfig{
		PasswordCallback: func(conn ssh.ConnMetadata, password []byte) (*ssh.Permissions, error) {
//^^^^^^^^^^^^^^^^ alert
			return nil, nil
		},
	}
	config.PublicKeyCallback = func(conn ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
	//     ^^^^^^^^^^^^^^^^^ alert
		lastKey = key
		return &ssh.Permissions{}, nil
	}
	return config
}

func validateCredentials(name, password string) bool {
//   ^^^^^^^^^^^^^^^^^^^ missed: it logs first
	log.Println("login of", name)
	return true
}

func checkLogin(user, password string) bool {
	return bcrypt.CompareHashAndPassword(hashes[user], []byte(password)) == nil
}

func isReady(service string) bool {
	return true
}

func (noopAuthorizer) HasPermission(user *User, action string) bool {
	return true
}

func IsAdmin() bool {
	return true
}

func verifyChecksum(data []byte) bool {
	return true
}

var keys = &ssh.ServerConfig{
	PublicKeyCallback: func(conn ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
		if !authorized[string(key.Marshal())] {
			return nil, errUnknown
		}
		return &ssh.Permissions{}, nil
	},
	PasswordCallback: func(conn ssh.ConnMetadata, password []byte) (*ssh.Permissions, error) {
		return check(conn.User(), password)
	},
}
