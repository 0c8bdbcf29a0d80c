class User
  def password=(password)
    self.password_hash = Digest::SHA256.hexdigest(password)
    #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def old(password, salt)
    Digest::MD5.hexdigest(password)
    # <- alert
  end

  def salted(password, salt)
    Digest::SHA1.hexdigest(salt + password)
    # <- alert
  end

  def matches?(given)
    Digest::SHA512.hexdigest("#{salt}#{params[:password]}") == digest
    # <- alert
  end

  def openssl(user_password)
    OpenSSL::Digest::SHA256.digest(user_password)
    # <- alert
  end

  def fine(password)
    BCrypt::Password.create(password)
  end

  def key(password)
    cipher.key = Digest::SHA256.digest(password)
  end

  def token_digest(token)
    Digest::SHA256.hexdigest(token)
  end

  def pwned?(password)
    prefix = Digest::SHA1.hexdigest(password)[0, 5]
    pwned_list(prefix)
  end

  def version(password_hash)
    Digest::SHA256.hexdigest(password_hash)
  end
end
