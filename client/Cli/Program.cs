Console.WriteLine("campaign");
