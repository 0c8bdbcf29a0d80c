package auth

func login(user User, password string) Session {
	if err := bcrypt.CompareHashAndPassword(user.Hash, []byte(password)); err != nil {
	//                                                                    ^^^^^^^^^^ alert
		log.Println("wrong password", err)
	}
	return newSession(user)
}

func receive(body, signature []byte) {
	err := verifySignature(body, signature)
	if err != nil {
	// ^^^^^^^^^^ alert
		slog.Warn("bad signature", "error", err)
	}
	store(body)
}

func (s *Server) handle(token string) {
	if _, err := s.keys.VerifyToken(token); err != nil {
	//                                      ^^^^^^^^^^ alert
		// TODO
	}
	s.serve()
}

func signed(key *rsa.PublicKey, digest, signature []byte) bool {
	if err := rsa.VerifyPKCS1v15(key, crypto.SHA256, digest, signature); err != nil {
	//                                                                   ^^^^^^^^^^ alert
		fmt.Println(err)
	}
	return true
}

func enter(request Request) {
	claims, err := s.Authenticate(request)
	if err != nil {
	// ^^^^^^^^^^ alert
		logger.Errorf("login: %v", err)
	}
	run(claims)
}

func counted(user User, password string) Session {
	if err := bcrypt.CompareHashAndPassword(user.Hash, []byte(password)); err != nil {
	//                                                                    ^^^^^^^^^^ missed: the counter stops nobody either
		failures++
	}
	return newSession(user)
}

func fine(user User, password string) (Session, error) {
	if err := bcrypt.CompareHashAndPassword(user.Hash, []byte(password)); err != nil {
		log.Println("wrong password", err)
		return Session{}, err
	}
	if err := verifySignature(nil, nil); err != nil {
		log.Fatal(err)
	}
	if err := checkToken(user.Token); err != nil {
		http.Error(w, "no", http.StatusForbidden)
	} else {
		serve()
	}
	if err := user.Save(); err != nil {
		log.Println(err)
	}
	if err := verifyToken(user.Token); err == nil {
		log.Println("welcome")
	}
	err := cleanToken(user)
	if err != nil {
		log.Println(err)
	}
	return newSession(user), nil
}
