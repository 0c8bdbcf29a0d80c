def seal(contract)
  Digest::MD5.hexdigest(contract)
  # <- alert
end

def sign(message)
  key.sign(OpenSSL::Digest.new("SHA1"), message)
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  sum = OpenSSL::Digest::SHA1.new
  #     ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  text = Digest::SHA1.base64digest(message)
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  Digest::MD5.digest(message)
  # <- alert
end

def cache_key(url)
  Digest::MD5.hexdigest(url)
end

def checksum(path)
  Digest::SHA1.file(path).hexdigest
end

def etag(body)
  Digest::MD5.hexdigest(body)
end

def good(contract)
  OpenSSL::Digest.new("SHA256")
  Digest::SHA256.hexdigest(contract)
end

def gravatar_url(mail)
  "https://www.gravatar.com/avatar/#{Digest::MD5.hexdigest(mail)}"
end
