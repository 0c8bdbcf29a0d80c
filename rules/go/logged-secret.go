package login

import (
	"fmt"
	"log"
	"log/slog"
)

func login(user, password string, config Config) {
	log.Printf("login of %s with %s", user, password)
	//                                      ^^^^^^^^ alert
	fmt.Println("password:", password)
	//                       ^^^^^^^^ alert
	slog.Info("login", "user", user, "token", accessToken)
	//                                        ^^^^^^^^^^^ alert
	log.Println("key " + config.APIKey)
	//          ^^^^^^^^^^^^^^^^^^^^^^ alert
	logger.Debugf("connecting with %v", config.Password)
	//                                  ^^^^^^^^^^^^^^^ alert
	log.Println("token", request.Header.Get("Authorization"))
	//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the header is not known as a secret
}

func fine(user, password string, hasPassword bool) error {
	log.Printf("login of %s", user)
	log.Println("length", len(password))
	log.Println("password set", hasPassword)
	fmt.Println("Enter your password:")
	fmt.Fprintln(out, password)
	log.Println(mask(password), passwordHash)
	store.Print(password)
	return fmt.Errorf("wrong password for %s", user)
}
