class SessionsController < ApplicationController
  def create
    redirect_to params[:return_to]
    #           ^^^^^^^^^^^^^^^^^^ alert
  end

  def back
    redirect_to params[:return_to] || "/home", notice: "Welcome"
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def variable
    target = params[:url]
    redirect_to target, allow_other_host: true
    #           ^^^^^^ alert
  end

  def fetched
    redirect_to(params.fetch(:next, "/"))
    #           ^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def remembered
    redirect_to cookies[:return_to]
    #           ^^^^^^^^^^^^^^^^^^^ alert
  end

  def fine
    redirect_to root_path
    redirect_to user_path(params[:id])
    redirect_to User.find(params[:id])
    redirect_to url_from(params[:return_to]) || root_path
    redirect_to action: params[:next]
    redirect_to "/users/#{params[:id]}"
    redirect_to @user
  end

  def checked
    uri = URI.parse(params[:return_to])
    redirect_to params[:return_to] if uri.host == request.host
  end

  def created
    user = User.create(params.permit(:name))
    redirect_to user
  end
end

get "/go" do
  redirect params[:url]
  #        ^^^^^^^^^^^^ alert
end
