class AdminController < ApplicationController
  def index
    head :forbidden unless cookies[:admin] == "true"
    #                      ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    head :forbidden if request.headers["X-User-Role"] != "admin"
    #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    render :admin if params[:is_admin]
    #                ^^^^^^^^^^^^^^^^^ alert
    head :forbidden unless cookies[:logged_in]
    #                      ^^^^^^^^^^^^^^^^^^^ alert
  end

  def show
    if params[:admin]
    #  ^^^^^^^^^^^^^^ alert
      render :admin
    end
  end

  def fine
    head :forbidden unless current_user.admin?
    head :forbidden unless cookies.signed[:admin] == "true"
    head :forbidden unless session[:admin]
    render :compact if params[:compact]
    render :dark if cookies[:theme] == "dark"
    @users = users.select { |user| user.role == params[:role] }
  end
end
