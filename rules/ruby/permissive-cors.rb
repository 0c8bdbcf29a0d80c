class ApplicationController < ActionController::Base
  def cors
    response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
    #                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    response.headers["Access-Control-Allow-Credentials"] = "true"
  end

  def env
    origin = request.env["HTTP_ORIGIN"]
    headers["Access-Control-Allow-Origin"] = origin || "*"
    #                                        ^^^^^^^^^^^^^ alert
    headers["Access-Control-Allow-Credentials"] = "true"
  end

  def star
    headers["Access-Control-Allow-Origin"] = "*"
    #                                        ^^^ alert
    headers["Access-Control-Allow-Credentials"] = "true"
  end

  def public_api
    headers["Access-Control-Allow-Origin"] = "*"
  end

  def listed
    origin = request.headers["Origin"]
    return unless ORIGINS.include?(origin)
    headers["Access-Control-Allow-Origin"] = origin
    headers["Access-Control-Allow-Credentials"] = "true"
  end
end

Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins "*"
    # <- alert
    resource "*", headers: :any, credentials: true
  end

  allow do
    origins { |source, env| true }
    # <- alert
    resource "/api/*", headers: :any
  end

  allow do
    origins "*"
    resource "/public/*", headers: :any, methods: [:get]
  end

  allow do
    origins "https://shop.example"
    resource "*", headers: :any, credentials: true
  end
end
