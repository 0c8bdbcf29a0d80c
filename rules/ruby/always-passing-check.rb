class Tokens
  def valid_token?(token)
  #   ^^^^^^^^^^^^ alert
    true # TODO: check the signature
  end

  def check_password(name, password)
  #   ^^^^^^^^^^^^^^ alert
    return true
  end

  def verify_signature(body, signature) = true
  #   ^^^^^^^^^^^^^^^^ alert

  def self.authorized?(user)
  #        ^^^^^^^^^^^ alert
    true
  end

  def has_permission?(user, action)
  #   ^^^^^^^^^^^^^^^ alert
    # everybody for now
    true
  end

  def admin?(user)
    user.role == "admin"
  end

  def valid_credentials?(name)
    return false if name.nil?
    true
  end

  def valid_login?(name)
    guard(name)
    true
  end

  def respond_to_missing?(name, all)
    true
  end

  def authenticated?
    true
  end

  def verify_token(token)
    false
  end
end
