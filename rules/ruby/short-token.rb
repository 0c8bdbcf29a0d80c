require 'securerandom'

def remember(user)
  token = SecureRandom.hex(4)
#         ^^^^^^^^^^^^^^^^^^^ alert
  user.update!(remember_token: token)
end

class Account
  def forgot
    self.reset_token = SecureRandom.urlsafe_base64(5)
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    save!
  end

  def issue
    @api_key = "key_#{SecureRandom.alphanumeric(6)}"
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    @csrf_token ||= SecureRandom.base64(3)
#                   ^^^^^^^^^^^^^^^^^^^^^^ alert
    session_id = SecureRandom.random_bytes(7)
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    sessions[session_id] = self
  end

  def long
    token = SecureRandom.hex(16)
    @api_key = SecureRandom.alphanumeric(40)
    self.reset_token = SecureRandom.urlsafe_base64
    secret = SecureRandom.hex(length)
    [token, secret]
  end

  def names(file)
    suffix = SecureRandom.hex(4)
    temporary = "#{file}.#{SecureRandom.hex(6)}"
    request_id = SecureRandom.hex(4)
    slug = SecureRandom.alphanumeric(6)
    token_prefix = SecureRandom.hex(3)
    color = "##{SecureRandom.hex(3)}"
    [suffix, temporary, request_id, slug, token_prefix, color]
  end
end
