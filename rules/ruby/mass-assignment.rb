class UsersController < ApplicationController
  def create
    @user = User.new(params[:user])
    #                ^^^^^^^^^^^^^ alert
    @other = User.create(params.permit!)
    #                    ^^^^^^^^^^^^^^ alert
    @user.update(params[:user].to_unsafe_h)
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    @post = Post.create!(params["post"])
    #                    ^^^^^^^^^^^^^^ alert
  end

  def open_params
    params.require(:user).permit(:name, :admin, :role)
    #                                   ^^^^^^ alert
    #                                           ^^^^^ alert
  end

  def user_params
    params.require(:user).permit(:name, :mail)
  end

  def fine
    @user = User.new(user_params)
    @user.update(name: params[:name])
    @user = User.find(params[:id])
    @page = Page.new(params[:page])
    Logger.new(params[:user], :x)
    list.permit!(:x)
  end
end
