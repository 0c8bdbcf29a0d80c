class SessionsController < ApplicationController
  def create
    user = User.find_by(name: params[:name])
    session[:id] = user.id if user && user.password == params[:password]
    #                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    head :forbidden if @account.password != params["password"]
    #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def found
    user = User.find_by(name: params[:name], password: params[:password])
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    any = User.where(mail: params[:mail], password: params[:password]).first
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    head :ok if user.password == password
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def fine
    user = User.find_by(name: params[:name])
    session[:id] = user.id if user&.authenticate(params[:password])
    head :ok if params[:password] == params[:password_confirmation]
    head :ok if user.password == nil
    form = LoginForm.new(name: params[:name], password: params[:password])
    config.password == other.password
  end
end
