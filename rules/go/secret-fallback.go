package config

import "os"

func load() Config {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		secret = "change-me-please"
  //       ^^^^^^^^^^^^^^^^^^ alert
	}
	apiKey := os.Getenv("API_KEY")
	if apiKey == "" {
		log.Println("no key")
		apiKey = "dev-key-123"
  //       ^^^^^^^^^^^^^ alert
	}
	return Config{
		Secret:   secret,
		Password: getEnv("DB_PASSWORD", "postgres"),
  //                              ^^^^^^^^^^ alert
		Key:      getEnvOrDefault("ENCRYPTION_KEY", "0123456789abcdef"),
  //                                          ^^^^^^^^^^^^^^^^^^ alert
		Token:    env.GetString("ADMIN_TOKEN", "admin"),
  //                                     ^^^^^^^ alert
	}
}

func configured() string {
	viper.SetDefault("jwt.secret", "secret")
 //                             ^^^^^^^^ missed: a library's defaults
	return viper.GetString("jwt.secret")
}

func fine() Config {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		log.Fatal("JWT_SECRET is not set")
	}
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	password := os.Getenv("DB_PASSWORD")
	if password == "" {
		password = prompt("password")
	}
	return Config{
		Secret: secret,
		Host:   getEnv("DB_HOST", "localhost"),
		Token:  getEnv("ADMIN_TOKEN", ""),
		Path:   getEnv("TOKEN_FILE", "/run/token"),
	}
}
