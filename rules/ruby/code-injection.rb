class ReportsController < ApplicationController
  def show
    @sum = eval(params[:formula])
    #           ^^^^^^^^^^^^^^^^ alert
    instance_eval(params[:code])
    #             ^^^^^^^^^^^^^ alert
    eval(@formula)
    #    ^^^^^^^^ alert
    binding.eval(params[:code])
    #            ^^^^^^^^^^^^^ alert
  end

  def checked
    return head(:bad_request) unless ["1 + 1", "2 * 2"].include?(params[:sum])
    @sum = eval(params[:sum])
  end

  def fine
    eval("1 + 1")
    instance_eval(&block)
    class_eval("def #{name} = 1")
    calculator.eval(params[:formula])
    eval("1 + #{params[:count].to_i}")
  end
end

def calculate(formula)
  eval("result = #{formula}")
  #    ^^^^^^^^^^^^^^^^^^^^^ alert
end
