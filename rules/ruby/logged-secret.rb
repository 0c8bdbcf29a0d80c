def login(name, password, user)
  Rails.logger.info("login of #{name} with #{password}")
  #                                          ^^^^^^^^ alert
  logger.debug "key #{config.api_key}"
  #                   ^^^^^^^^^^^^^^ alert
  puts "password: #{user.password}"
  #                 ^^^^^^^^^^^^^ alert
  Rails.logger.warn("wrong password #{params[:password]}")
  #                                   ^^^^^^^^^^^^^^^^^ alert
  @logger.error("token #{access_token} refused")
  #                      ^^^^^^^^^^^^ alert

  Rails.logger.info("login of #{name}")
  Rails.logger.info("password of #{name} changed")
  logger.info("password has #{password.length} letters")
  puts "Enter password:"
  logger.debug("page #{page_token}")
  logger.info("hash #{user.password_digest}")
  mailer.info("password #{password}")
end
