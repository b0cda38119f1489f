-- Another number of the customer, also a landline: for calls only, and no refusal or cap is counted by it.
ALTER TABLE policy ADD COLUMN second_phone text;
