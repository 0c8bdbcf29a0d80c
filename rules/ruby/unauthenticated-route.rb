class OrdersController < ApplicationController
  before_action :authenticate_user!
  skip_before_action :authenticate_user!, only: [:index, :destroy]
#                                                        ^^^^^^^^ alert

  def destroy
    Order.find(params[:id]).destroy
  end
end

class ProductsController < ApplicationController
  skip_before_action :require_login, only: :update
#                                          ^^^^^^^ alert
end

class NotesController < ApplicationController
  skip_before_action :login_required, only: [:delete_all]
#                                            ^^^^^^^^^^^ alert
end

class FilesController < ApplicationController
  skip_before_action :authenticate, raise: false, only: [:show, :purge]
#                                                               ^^^^^^ alert
end

module Admin
  class UsersController < BaseController
    skip_before_filter :require_admin, :only => [:index]
    skip_before_action :require_admin, only: [:ban]
#                                             ^^^^ alert
  end
end

class PagesController < ApplicationController
  skip_before_action :authenticate_user!, only: [:index, :show]
  skip_before_action :require_login, only: :new
  skip_before_action :authenticate_user!, except: [:destroy]
end

class ReportsController < ApplicationController
  skip_before_action :set_locale, only: [:destroy]
  skip_before_action :track_visit, only: :update
  before_action :authenticate_user!, only: [:destroy, :update]
  skip_after_action :log_visit, only: [:destroy]
end
