// Replace this line by `global using FsCheck.Xunit;` to replace the adapter (see PropertyAttribute).
global using PureCrypto.Tests.Support;
