require "sinatra"

class OrdersController < ApplicationController
  def show
    render json: Order.find(params[:id])
  rescue => e
    render json: { error: e.message, trace: e.backtrace }
    # <- alert
  end

  def text
    run
  rescue StandardError => error
    render plain: error.full_message, status: 500
    # <- alert
  end

  def logged
    run
  rescue => e
    logger.error(e.backtrace.join("\n"))
    render json: { error: "failed" }, status: 500
  end

  def developer
    run
  rescue => e
    render json: { trace: Rails.env.development? ? e.backtrace : nil }
  end
end

Rails.application.configure do
  config.consider_all_requests_local = true
  # <- alert
  config.hosts.clear
  # <- alert
  config.consider_all_requests_local = false
  config.hosts << "shop.example"
end

set :show_exceptions, true
# <- alert
set :show_exceptions, false
set :port, 4567
