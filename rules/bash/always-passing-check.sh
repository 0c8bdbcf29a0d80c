verify_signature() {
# <- alert
  # TODO: call gpg
  return 0
}

check_password() { true; }
# <- alert

function is_admin {
#        ^^^^^^^^ alert
  return 0
}

validate_token() { :; }
# <- alert

verify_checksum() {
# <- alert
  true
}

verify_hash() {
  sha256sum --check "$1"
}

check_access() {
  [ "$(id -u)" = 0 ] || return 1
  return 0
}

cleanup() {
  return 0
}

check_login() { return 1; }

is_empty() { true; }
