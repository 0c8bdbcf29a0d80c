class SessionsController < ApplicationController
  def create
    cookies[:session] = { value: token, httponly: false, secure: false }
    #                                             ^^^^^ alert
    #                                                            ^^^^^ alert
    cookies.signed[:user_id] = { value: id, httponly: false }
    #                                                 ^^^^^ alert
    response.set_cookie("auth", { value: token, secure: false })
    #                                                   ^^^^^ alert
    cookies[:theme] = { value: "dark", httponly: false }
    cookies["XSRF-TOKEN"] = { value: form_authenticity_token, httponly: false }
    cookies[:session] = { value: token, httponly: true, secure: Rails.env.production? }
    settings[:session] = { value: token, secure: false }
    cookies[:session] = token
  end
end

Rails.application.config.session_store :cookie_store, key: "_shop_session", httponly: false
#                                                                                     ^^^^^ alert
Rails.application.config.session_store :cookie_store, key: "_shop_session", expire_after: 1.day
set :sessions, httponly: false
#                        ^^^^^ alert
