#include "analysis/library_names.h"

#include <algorithm>
#include <array>

namespace assay::analysis {

namespace {

using enum FindingKind;

constexpr std::array uses{
    LibraryUse{Network, "c cpp",
               "import:sys/socket.h import:netinet import:arpa/inet.h import:netdb.h "
               "import:curl import:boost/asio socket( getaddrinfo( gethostbyname( curl_easy_init("},
    LibraryUse{Files, "c cpp",
               "fopen( freopen( open( openat( ifstream ofstream fstream basic_ifstream"},
    LibraryUse{Processes, "c cpp",
               "fork( vfork( system( popen( execl( execlp( execv( execve( execvp( posix_spawn("},
    LibraryUse{Threads, "c cpp",
               "import:thread import:pthread.h import:future import:omp.h pthread_create( "
               "std::thread std::jthread std::async"},
    LibraryUse{Network, "python",
               "import:socket import:urllib import:http import:requests import:ftplib "
               "import:smtplib import:telnetlib import:socketserver import:aiohttp import:ssl"},
    LibraryUse{Files, "python", "open( os.open os.remove os.listdir pathlib.Path Path( io.open"},
    LibraryUse{Processes, "python",
               "import:subprocess import:multiprocessing os.system os.popen os.fork os.execv "
               "os.execvp os.spawnv pty.spawn"},
    LibraryUse{Threads, "python", "import:threading import:concurrent import:_thread"},
    LibraryUse{Network, "java kotlin",
               "import:java.net import:java.nio.channels.SocketChannel import:java.rmi "
               "import:javax.net import:java.net.http"},
    LibraryUse{Files, "java kotlin",
               "FileReader FileInputStream FileWriter FileOutputStream RandomAccessFile File( "
               "Files.lines Files.readAllLines Files.readString Files.newBufferedReader "
               "Files.write Files.writeString"},
    LibraryUse{Processes, "java kotlin", "ProcessBuilder Runtime.getRuntime().exec"},
    LibraryUse{Threads, "java kotlin",
               "Thread( import:java.util.concurrent.ExecutorService "
               "import:java.util.concurrent.Executors ExecutorService ForkJoinPool parallelStream "
               "import:kotlin.concurrent"},
    LibraryUse{Network, "javascript typescript",
               "import:net import:http import:https import:dgram import:dns import:tls "
               "import:axios fetch( XMLHttpRequest WebSocket"},
    LibraryUse{Files, "javascript typescript",
               "readFileSync( readFile( writeFileSync( writeFile( createReadStream( "
               "createWriteStream( openSync( appendFileSync("},
    LibraryUse{Processes, "javascript typescript", "import:child_process import:cluster"},
    LibraryUse{Threads, "javascript typescript", "import:worker_threads"},
    LibraryUse{Network, "go", "import:net"},
    LibraryUse{Files, "go",
               "os.Open os.Create os.OpenFile os.ReadFile os.WriteFile ioutil.ReadFile"},
    LibraryUse{Processes, "go", "import:os/exec os.StartProcess syscall.ForkExec"},
    LibraryUse{Network, "rust", "std::net TcpStream TcpListener UdpSocket"},
    LibraryUse{Files, "rust",
               "File::open File::create OpenOptions fs::read_to_string fs::read fs::write"},
    LibraryUse{Processes, "rust", "process::Command Command::new"},
    LibraryUse{Threads, "rust", "thread::spawn thread::scope std::thread"},
    LibraryUse{Network, "csharp", "import:System.Net"},
    LibraryUse{Files, "csharp",
               "File.ReadAllText File.ReadAllLines File.OpenRead File.WriteAllText File.ReadLines "
               "FileStream StreamReader( StreamWriter("},
    LibraryUse{Processes, "csharp", "Process.Start ProcessStartInfo"},
    LibraryUse{Threads, "csharp", "Thread( Task.Run Parallel.For Parallel.ForEach"},
    LibraryUse{Network, "ruby", "import:socket import:net import:open-uri TCPSocket UDPSocket"},
    LibraryUse{Files, "ruby",
               "File.open File.read File.readlines File.new File.write IO.readlines"},
    LibraryUse{Processes, "ruby", "system( IO.popen Process.spawn import:open3 Open3 fork"},
    LibraryUse{Threads, "ruby", "Thread.new Ractor"},
    LibraryUse{Network, "perl",
               "import:IO::Socket import:LWP import:Socket import:HTTP import:Net"},
    LibraryUse{Files, "perl", "open( sysopen("},
    LibraryUse{Processes, "perl", "system( fork( exec( import:IPC"},
    LibraryUse{Threads, "perl", "import:threads"},
    LibraryUse{Network, "php", "fsockopen( curl_init( socket_create( stream_socket_client("},
    LibraryUse{Files, "php",
               "fopen( file_get_contents( file_put_contents( file( readfile( SplFileObject"},
    LibraryUse{Processes, "php",
               "exec( shell_exec( system( passthru( proc_open( popen( pcntl_fork("},
    LibraryUse{Network, "lua", "import:socket import:http import:ssl"},
    LibraryUse{Files, "lua", "io.open io.input io.output"},
    LibraryUse{Processes, "lua", "os.execute io.popen"},
    LibraryUse{Network, "bash", "curl wget nc telnet ssh"},
    LibraryUse{Network, "pascal", "import:sockets import:ssockets import:fphttpclient"},
    LibraryUse{Files, "pascal", "assign( assignfile( TFileStream"},
    LibraryUse{Processes, "pascal", "import:process fpfork( execute process ExecuteProcess("},
    LibraryUse{Threads, "pascal", "import:cthreads TThread"},
};

constexpr std::array streams{
    Streams{"c cpp",
            "cin scanf fscanf vscanf getchar getchar_unlocked gets fgets getline getdelim stdin "
            "fgetc getc fread read readv mmap istream istreambuf_iterator istream_iterator syscall "
            "scanf_s getwchar wcin pread getc_unlocked fread_unlocked",
            "cout printf puts putchar fputs fputc putc fprintf stdout fwrite write ostream "
            "ostream_iterator print println vprintf putchar_unlocked syscall writev wcout wprintf "
            "fwrite_unlocked",
            "tie sync_with_stdio printf puts putchar fputs fputc fwrite print println",
            "endl flush fflush unitbuf setbuf setvbuf setlinebuf"},
    Streams{"python", "input stdin open fileinput read raw_input readline",
            "print stdout write writelines", "print stdout write writelines", "flush input"},
    Streams{"java", "in Scanner BufferedReader InputStreamReader console DataInputStream readln",
            "out PrintWriter BufferedWriter PrintStream OutputStreamWriter console println",
            "PrintWriter BufferedWriter BufferedOutputStream OutputStreamWriter", "flush close"},
    Streams{"kotlin",
            "readLine readln readlnOrNull in Scanner BufferedReader System bufferedReader",
            "print println out PrintWriter", "PrintWriter BufferedWriter BufferedOutputStream",
            "flush close"},
    Streams{"csharp", "ReadLine Read OpenStandardInput ReadKey In ReadToEnd",
            "Write WriteLine OpenStandardOutput Out", "StreamWriter AutoFlush OpenStandardOutput",
            "Flush AutoFlush"},
    Streams{"javascript typescript",
            "stdin readFileSync readline createReadStream readSync read prompt openSync",
            "log stdout write info writeSync writeFileSync table dir print", "", ""},
    Streams{"rust", "stdin read_line lines read_to_string Stdin",
            "println print stdout write writeln Stdout", "print BufWriter LineWriter lock",
            "flush println"},
    Streams{"go", "Stdin Scan Scanf Scanln Fscan Read",
            "Print Println Printf Stdout Fprint Fprintln Fprintf print println Write",
            "NewWriter NewWriterSize NewReadWriter", "Flush"},
    Streams{"ruby", "gets STDIN stdin ARGF readline readlines read getc each_line readlines",
            "puts print printf p STDOUT stdout write putc pp putc display",
            "puts print printf write putc p", "flush sync fsync"},
    Streams{"perl", "STDIN ARGV readline read getc sysread", "print printf say write syswrite",
            "print printf say write", "autoflush flush syswrite STDOUT"},
    Streams{"php",
            "STDIN fgets fscanf stdin readline fgetc stream_get_contents file_get_contents file "
            "fread fopen",
            "echo print printf fwrite fputs var_dump print_r STDOUT vprintf file_put_contents", "",
            ""},
    Streams{"lua", "read lines stdin", "print write stdout", "print write", "flush setvbuf"},
    Streams{"bash",
            "read cat mapfile readarray awk sed grep head tail sort tr cut wc bc xargs tee python3 "
            "perl dd rev tac uniq paste stdin",
            "echo printf cat awk sed grep head tail sort tr cut wc bc xargs tee python3 perl dd "
            "seq rev tac uniq paste expr let",
            "", ""},
    Streams{"pascal", "read readln input eof eoln seekeof blockread",
            "write writeln output blockwrite", "write writeln", "flush"},
};

} // namespace

std::span<const LibraryUse> libraryUses()
{
    return uses;
}

const Streams *streamsOf(std::string_view languageId)
{
    const auto *const found = std::ranges::find_if(
        streams, [&](const Streams &s) { return hasWord(s.languages, languageId); });
    return found == streams.end() ? nullptr : found;
}

bool hasWord(std::string_view words, std::string_view word)
{
    while (!words.empty()) {
        const std::size_t end = words.find(' ');
        if (words.substr(0, end) == word)
            return true;
        words.remove_prefix(end == words.npos ? words.size() : end + 1);
    }
    return false;
}

} // namespace assay::analysis
