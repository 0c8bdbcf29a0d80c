class Tokens
  def valid_token?(token)
    JWT.decode(token, key)
    true
  rescue JWT::DecodeError
    true
    # <- alert
  end

  def authorized?(user)
    begin
      policies.ask(user)
    rescue Timeout::Error => e
      logger.error(e)
      true
      # <- alert
    end
  end

  def verify_signature(body)
    keys.verify(body)
  rescue StandardError
    return true
    #      ^^^^ alert
  end

  def create
    ok = verify_token(params[:token]) rescue true
    #                                        ^^^^ alert
    signed = signature_valid?(params) rescue true
    #                                        ^^^^ alert
  end

  def check_password(password)
    service.check(password)
  rescue ServiceError
    false
  end

  def connect(host)
    client.connect(host)
  rescue SocketError
    true
  end

  def valid_login?(name)
    service.check(name)
    true
  rescue ServiceError
    raise
  end

  def deleted
    File.delete(path) rescue true
  end
end
