class Codes
  def reset_code
    rand(100000..999999).to_s
    # <- alert
  end

  def generate_password(length)
    chars = ("a".."z").to_a
    Array.new(length) { chars.sample }.join
    #                   ^^^^^^^^^^^^ alert
  end

  def make_salt
    salt = Random.rand(2**64).to_s(16)
    #      ^^^^^^^^^^^^^^^^^^ alert
    salt + Random.new.bytes(8)
    #      ^^^^^^^^^^^^^^^^^^^ alert
  end

  def new_token
    token = (0...20).map { chars[rand(chars.size)] }.join
    #                            ^^^^^^^^^^^^^^^^ alert
    token
  end

  def session_key
    session_key = [*"a".."z"].each { |c| c }
    self.api_key = ("a".."z").to_a.shuffle.first(16).join
    #              ^^^^^^^^^^^^^^^^^^^^^^^ alert
    @otp = rand(10_000)
    #      ^^^^^^^^^^^^ alert
  end

  def dice
    rand(1..6)
  end

  def delay
    sleep(rand(5))
  end

  def random_quote
    quotes.sample
  end

  def secure_token
    token = SecureRandom.hex(32)
    pin = SecureRandom.random_number(10_000)
    [token, pin]
  end

  def chars_of_token
    token = chars.sample(random: SecureRandom)
    token
  end
end
