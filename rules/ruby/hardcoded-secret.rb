class Payment
  API_KEY = "sk_live_51Hx8a7f2cQ"
  #         ^^^^^^^^^^^^^^^^^^^^^ alert
  http_basic_authenticate_with name: "admin", password: "letmein"
  #                                                     ^^^^^^^^^ alert

  def connect
    @password = "Sommer2024!"
    #           ^^^^^^^^^^^^^ alert
    db = Mysql2::Client.new(host: "db", username: "root", password: "geheim-17b")
    #                                                               ^^^^^^^^^^^^ alert
    JWT.encode({ id: 1 }, "my-secret", "HS256")
    #                     ^^^^^^^^^^^ alert
    config.secret_key_base = "4f1c2b9d77a8e0"
    #                        ^^^^^^^^^^^^^^^^ alert
  end

  def fine
    API_KEY_HEADER = "X-Api-Key-1"
    api_key = ENV.fetch("PAYMENT_API_KEY")
    password = params[:password]
    user.password = "password"
    secret = "your-secret-1"
    token_name = "reset_token_2"
    options = { password: "changeme", username: "root-17b" }
    JWT.encode({ id: 1 }, ENV["JWT_SECRET"], "HS256")
    labels = { password: "Password:" }
    path = "/run/secrets/password1"
  end
end
