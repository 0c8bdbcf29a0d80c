class ReportsController < ApplicationController
  def show
    @report = params[:type].constantize.new
    #         ^^^^^^^^^^^^^ alert
    @value = @report.send(params[:method])
    #                     ^^^^^^^^^^^^^^^ alert
    @other = Object.const_get(params[:class])
    #                         ^^^^^^^^^^^^^^ alert
    name = params[:model].classify
    @model = name.constantize.find(params[:id])
    #        ^^^^ alert
    @count = @report.public_send(column)
    #                            ^^^^^^ alert
  end

  def column
    params.fetch(:column, "total")
  end

  def sorted
    items.sort_by { |item| item.send(params[:sort]) }
    #                                ^^^^^^^^^^^^^ alert
  end

  def checked
    return head(:bad_request) unless %w[sales stock].include?(params[:type])
    @report = params[:type].constantize.new
  end

  def looked_up
    type = case params[:type]
           when "sales" then "SalesReport"
           else "StockReport"
           end
    @report = type.constantize.new
  end

  def fine
    @report = REPORTS.fetch(params[:type]).new
    @value = @report.public_send(:total)
    @order = "Order".constantize.find(params[:id])
    @path = send("report_#{params[:id]}_path")
    mailer.send(message)
    socket.send(data, 0)
    @type.constantize
  end
end
