//! The native command: build, check and begin content.

#[cfg(not(target_arch = "wasm32"))]
mod command {
    use clap::{Parser, Subcommand};
    use harbour::site::narration::Recordings;
    use harbour::{lesson::Band, library, pictures::Pictures, site};
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    /// Builds and checks a Harbour site.
    #[derive(Parser)]
    #[command(version)]
    struct Cli {
        /// The folder with lessons/, agreements/, guidance/, schools/ and assets/.
        #[arg(long, global = true, default_value = ".")]
        project: PathBuf,
        #[command(subcommand)]
        task: Task,
    }

    #[derive(Subcommand)]
    enum Task {
        /// Write every page, picture and list into a folder that may already hold the app.
        Build {
            #[arg(long, default_value = "dist")]
            out: PathBuf,
            /// Where the site will live on its host; only 404.html needs it.
            #[arg(long, default_value = "/")]
            base: String,
            /// The file of a school, whose words then stand in every page.
            #[arg(long, conflicts_with = "schools")]
            school: Option<PathBuf>,
            /// A folder of such files: makes a site for each, OUT/NAME/. Takes the app from the site in --from.
            #[arg(long)]
            schools: Option<PathBuf>,
            /// A finished site.
            #[arg(long, requires = "schools", default_value = "dist")]
            from: PathBuf,
        },
        /// Read all content and say what is wrong with it.
        Check,
        /// Say which texts have no recording, and which recordings have no text any more.
        Narration {
            /// As JSON, for script/narrate.
            #[arg(long)]
            json: bool,
        },
        /// Bring the files of other languages up to the English of today: translations stay.
        Languages,
        /// Begin a lesson: writes a file that passes the check.
        New {
            /// eyfs, ks1 or ks2
            #[arg(value_parser = band)]
            band: Band,
            /// lower-case letters, digits and hyphens
            id: String,
        },
    }

    fn band(slug: &str) -> Result<Band, String> {
        Band::from_slug(slug).ok_or_else(|| "write eyfs, ks1 or ks2".into())
    }

    /// Whether every text for the youngest has its recording; as JSON it only tells.
    fn narration(project: &Path, json: bool) -> Result<String, String> {
        let (library, _) = site::read(project).map_err(|e| e.to_string())?;
        let standing = Recordings::load(project)?.standing(&library, project);
        if json {
            return serde_json::to_string(&standing).map_err(|e| e.to_string());
        }
        if standing.is_whole() {
            Ok(standing.to_string())
        } else {
            Err(standing.to_string())
        }
    }

    pub fn run() -> ExitCode {
        let cli = Cli::parse();
        let done = match &cli.task {
            Task::Build {
                out,
                base,
                schools: Some(folder),
                from,
                ..
            } => site::build_many(folder, from, &cli.project, out, base)
                .map_err(|e| e.to_string())
                .map(|made| {
                    format!(
                        "{} schools in {}: {} files, of which {} are stored",
                        made.schools.len(),
                        out.display(),
                        made.files,
                        made.stored
                    )
                }),
            Task::Build { out, base, school, .. } => match school {
                Some(school) => site::build_for(school, &cli.project, out, base),
                None => site::build(&cli.project, out, base),
            }
            .map_err(|e| e.to_string())
            .map(|made| {
                format!(
                    "{} pages and {} pictures in {}: release {}, {} files",
                    made.pages,
                    made.pictures,
                    out.display(),
                    made.release.release,
                    made.release.files.len()
                )
            }),
            Task::Check => {
                let modules = cli.project.join("node_modules");
                let pictures =
                    Pictures::load(&cli.project.join("assets/pictures"), &modules).map_err(|e| e.to_string());
                let lists = library::ReadingLists::load(&modules);
                pictures.and_then(|pictures| {
                    library::run_check(&cli.project, &|name| pictures.has(name), &lists?)
                        .map_err(|problems| problems.draw_for_stderr())
                })
            }
            Task::Narration { json } => narration(&cli.project, *json),
            Task::Languages => site::read(&cli.project)
                .map_err(|e| e.to_string())
                .and_then(|(library, _)| {
                    library::update_languages(&cli.project, &library).map_err(|problems| problems.draw_for_stderr())
                }),
            Task::New { band, id } => library::new_lesson(&cli.project, *band, id)
                .map(|path| {
                    format!(
                        "Made {}. Open it, change the words, then run: site check",
                        path.display()
                    )
                })
                .map_err(|e| e.to_string()),
        };
        match done {
            Ok(said) => {
                println!("{said}");
                ExitCode::SUCCESS
            }
            Err(said) => {
                eprintln!("{said}");
                ExitCode::FAILURE
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
