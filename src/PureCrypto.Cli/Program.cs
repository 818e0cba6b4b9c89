using PureCrypto.Cli;

return await CommandLine.RunAsync(args, Terminal.OfConsole()).ConfigureAwait(false);
