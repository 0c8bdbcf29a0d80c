class TransfersController < ApplicationController
  skip_before_action :verify_authenticity_token
  # <- alert

  def create
    Transfer.create!(params.permit(:amount))
  end
end

class OrdersController < ApplicationController
  skip_forgery_protection
  # <- alert
  protect_from_forgery except: :create
  # <- alert
end

class OldController < ApplicationController
  skip_before_filter :verify_authenticity_token
  # <- alert
end

Rails.application.configure do
  config.action_controller.allow_forgery_protection = false
  # <- alert
  config.action_controller.perform_caching = false
end

class FineController < ApplicationController
  protect_from_forgery with: :exception
  skip_before_action :authenticate_user!, only: [:index]
  skip_before_action :verify_authenticity_token, only: [:ping]
  before_action :verify_authenticity_token
end
