package users

func deleteUser(w http.ResponseWriter, r *http.Request) {
	// TODO: check permissions
 // <- alert
	store.Delete(r.PathValue("id"))
}

func webhook(w http.ResponseWriter, r *http.Request) {
	// FIXME verify the signature of the payload
 // <- alert
	process(r.Body)
}

func login(name, password string) bool {
	// In production, you should hash the password first
 // <- alert
	return passwords[name] == password
}

func claims(token string) Claims {
	// skip signature verification for now
 // <- alert
	return decode(token)
}

func list(w http.ResponseWriter, r *http.Request) {
	// TODO(ann): add authentication
 // <- alert
	write(w, users)
}

func export(w http.ResponseWriter, r *http.Request) {
	// anybody can call this at the moment
 // <- missed: said in other words
	write(w, users)
}

// verifies the signature of the payload
func verify(payload []byte) error {
	// TODO: cache the users
	// check permissions before the users are read
	if err := check(payload); err != nil {
		return err
	}
	// TODO: validate the form of the address
	// FIXME: tests for the authorizer
	// TODO: it would be nice to check permissions only once
	return nil
}
