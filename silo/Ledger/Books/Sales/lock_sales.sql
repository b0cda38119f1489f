-- Keeps other imports of sales out until the end of the transaction; reading goes on.
LOCK TABLE new_car_sale IN SHARE ROW EXCLUSIVE MODE
