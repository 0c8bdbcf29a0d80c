class ReportsController < ApplicationController
  def show
    @report = params[:type].constantize.new
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    @value = @report.send(params[:method])
    #                     ^^^^^^^^^^^^^^^ alert
    @sum = eval(params[:formula])
    #           ^^^^^^^^^^^^^^^^ alert
    @other = Object.const_get(params[:class])
    #                         ^^^^^^^^^^^^^^ alert
    instance_eval(params[:code])
    #             ^^^^^^^^^^^^^ alert
    eval(@formula)
    #    ^^^^^^^^ alert
    name = params[:model].classify
    @model = name.constantize.find(params[:id])
    #        ^^^^^^^^^^^^^^^^ alert
  end

  def checked
    return head(:bad_request) unless %w[sales stock].include?(params[:type])
    @report = params[:type].constantize.new
  end

  def fine
    @report = REPORTS.fetch(params[:type]).new
    @value = @report.public_send(:total)
    @order = "Order".constantize.find(params[:id])
    mailer.send(message)
    eval("1 + 1")
    instance_eval(&block)
    @type.constantize
  end
end

def calculate(formula)
  eval("result = #{formula}")
  #    ^^^^^^^^^^^^^^^^^^^^^ alert
end
